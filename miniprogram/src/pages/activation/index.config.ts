export default { navigationBarTitleText: '执法人员激活' }
