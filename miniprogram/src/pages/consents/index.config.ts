export default { navigationBarTitleText: '同意与告知' }
