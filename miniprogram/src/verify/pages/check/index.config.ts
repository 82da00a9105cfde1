export default { navigationBarTitleText: '核验' }
