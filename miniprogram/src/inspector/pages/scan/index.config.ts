export default { navigationBarTitleText: '扫码核验' }
