export default { navigationBarTitleText: '备好今天' }
