export default { navigationBarTitleText: '设备和退出' }
