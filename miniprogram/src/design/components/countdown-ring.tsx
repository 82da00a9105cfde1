import { Text, View } from '@tarojs/components'

/** 倒计时: seconds left of the present minute; the ring proves that the code lives. */
export function CountdownRing({ secondsLeft, words }: { readonly secondsLeft: number; readonly words: string }) {
  const turned = (secondsLeft / 60) * 360
  return (
    <View id="countdown" className="ring-line">
      <View
        className="ring"
        aria-hidden="true"
        style={{
          background: `radial-gradient(circle, #fff 52%, transparent 54%), conic-gradient(#0b4a99 ${turned}deg, #cfd6dd ${turned}deg)`,
        }}
      />
      <Text>{words}</Text>
    </View>
  )
}
