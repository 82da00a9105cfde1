export default { navigationBarTitleText: '确认代填的申请' }
