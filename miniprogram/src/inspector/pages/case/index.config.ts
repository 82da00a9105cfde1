export default { navigationBarTitleText: '办案取证' }
