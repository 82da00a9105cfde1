import { followsLinks } from '@platform/frame.ts'
import { OperatorFoot } from '../../operator/operator-foot.tsx'
import { useOperator } from '../../operator/use-operator.ts'

function FootOfSite() {
  const operator = useOperator()
  return operator ? <OperatorFoot operator={operator} /> : null
}

/** 首页页脚: operator and filings, which the law wants on the first page of a site; in WeChat its own page of the mini-program has them. */
export function HomeFoot() {
  return followsLinks ? <FootOfSite /> : null
}
