export default { navigationBarTitleText: '练一练' }
