export default { navigationBarTitleText: '打印凭证' }
