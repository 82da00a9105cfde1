export default { navigationBarTitleText: '申请办事' }
