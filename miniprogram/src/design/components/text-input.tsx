import { Input, Text, Textarea, View } from '@tarojs/components'

/**
 * 输入框: `kind` chooses the keyboard; `area` is for pasted text; `longest` is the most characters it takes. `bare` when the
 * label stands above it already as a heading.
 */
export interface TextInputProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly kind?: 'text' | 'idcard' | 'number' | 'digit' | 'area'
  readonly bare?: boolean
  readonly longest: number
  readonly onChange: (value: string) => void
}

/** A labelled input. */
export function TextInput({ id, label, value, kind = 'text', bare = false, longest, onChange }: TextInputProps) {
  // in a browser the input itself lies inside Taro's element and needs the name too
  const shared = { id, value, maxlength: longest, 'aria-label': label, nativeProps: { 'aria-label': label } }
  return (
    <View>
      {bare ? null : <Text className="input-label">{label}</Text>}
      {kind === 'area' ? (
        <Textarea {...shared} className="input input-area" onInput={(event) => onChange(event.detail.value)} />
      ) : (
        <Input {...shared} type={kind} className="input" onInput={(event) => onChange(event.detail.value)} />
      )}
    </View>
  )
}
