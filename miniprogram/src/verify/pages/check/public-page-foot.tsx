import { View } from '@tarojs/components'
import { OfficialPageNote } from '../../../operator/official-page-note.tsx'
import { OperatorFoot } from '../../../operator/operator-foot.tsx'
import { useOperator } from '../../../operator/use-operator.ts'

/** 公众核验页的页脚; nothing until the operator is known, so that nothing jumps while somebody reads the verdict above. */
export function PublicPageFoot() {
  const operator = useOperator()
  if (!operator) return null
  return (
    <View>
      <OfficialPageNote operator={operator} />
      <OperatorFoot operator={operator} />
    </View>
  )
}
