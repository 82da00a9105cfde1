/** 使用事由: the closed list of what the gateway asks a province for, one text a call; 1 to 200 characters each. */
export const CERTSHARE_USE_CAUSES = {
  queryCertInfoByHolderCode: '持证人查看本人及所属业户的道路运输电子证照',
  queryCertInfo: '道路运输电子证照的查看、亮证与核验',
  queryCertInfoByVehicle: '道路运输执法：没有亮证码时按号牌查询',
  queryCertInfoByCertNo: '道路运输执法：没有亮证码时按证照编号查询',
  queryCertInfoByPerson: '道路运输执法：没有亮证码时按姓名和身份证号查询',
  queryOrgByLegalPerson: '确认持证人担任法定代表人的业户',
  sendHolderCode: '实名确认：向持证人预留手机号发送验证码',
  reportCertDifference: '数据质量：部省数据不一致的告知',
  checkHolderCode: '实名确认：核对持证人收到的验证码',
  submitApply: '道路运输证照申领：提交申请或补正',
  revokeApply: '道路运输证照申领：申请人撤回',
  queryApplyProgress: '道路运输证照申领：办理进度',
  uploadApplyMaterial: '道路运输证照申领：申请材料',
} as const

/** 接口 of the dialect, by name. */
export type CertshareCall = keyof typeof CERTSHARE_USE_CAUSES
