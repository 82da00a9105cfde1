import { View } from '@tarojs/components'

/** 四种形状: green disc ✓, amber triangle !, red octagon ×, grey square ?. */
export type ShapeForm = 'pass' | 'doubt' | 'fail' | 'unusable'

/** One of the four shapes; hidden from screen readers, because a word always stands beside it. */
export function Shape({ form, large = false }: { readonly form: ShapeForm; readonly large?: boolean }) {
  return <View className={`shape shape-${form} ${large ? 'shape-large' : ''}`} aria-hidden="true" />
}
