export default { navigationBarTitleText: '证照详情' }
