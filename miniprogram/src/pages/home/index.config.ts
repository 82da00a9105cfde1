export default { navigationBarTitleText: '证照' }
