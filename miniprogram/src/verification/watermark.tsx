import { Text, View } from '@tarojs/components'

/** Rows that fill the longest page of four certificates; what is too much is cut off. */
const ROWS = 24

/** 水印: who is shown this, and when, across everything below it, so that a photo of the screen says whose it was. */
export function Watermark({ words }: { readonly words: string }) {
  return (
    <View id="watermark" className="watermark" aria-hidden="true">
      {Array.from({ length: ROWS }, (_, row) => (
        <Text key={row} className="watermark-row">
          {`${words} · ${words} · ${words}`}
        </Text>
      ))}
    </View>
  )
}
