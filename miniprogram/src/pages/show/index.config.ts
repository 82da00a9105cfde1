export default { navigationBarTitleText: '亮证' }
