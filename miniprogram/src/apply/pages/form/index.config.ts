export default { navigationBarTitleText: '申请表' }
