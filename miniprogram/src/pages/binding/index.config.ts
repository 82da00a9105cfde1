export default { navigationBarTitleText: '绑定实名' }
