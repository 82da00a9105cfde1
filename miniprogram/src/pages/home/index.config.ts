export default { navigationBarTitleText: '道路运输电子证照' }
