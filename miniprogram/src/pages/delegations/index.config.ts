export default { navigationBarTitleText: '授权亮证' }
