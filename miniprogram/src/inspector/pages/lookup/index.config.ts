export default { navigationBarTitleText: '没有码，查一查' }
