export default { navigationBarTitleText: '印过的打印码' }
