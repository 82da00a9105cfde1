export default { navigationBarTitleText: '核验结论' }
