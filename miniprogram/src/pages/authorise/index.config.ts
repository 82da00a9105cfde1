export default { navigationBarTitleText: '请司机代为出示' }
