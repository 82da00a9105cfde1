import { followsLinks } from '@platform/frame.ts'
import { View } from '@tarojs/components'

/** 备案系统: where a filing number can be looked up; the only two addresses outside our own host, both fixed. */
const REGISTERS = { icp: 'https://beian.miit.gov.cn/', 'public-security': 'https://beian.mps.gov.cn/' } as const

/** 备案号: leads to its register in a browser (非经营性互联网信息服务备案管理办法 art. 13), plain text in WeChat. */
export function FilingLine({
  number,
  register,
}: {
  readonly number: string
  readonly register: keyof typeof REGISTERS
}) {
  if (!followsLinks) return <View className="operator-line">{number}</View>
  return (
    <View>
      <a className="filing-link" href={REGISTERS[register]} target="_blank" rel="noopener noreferrer">
        {number}
      </a>
    </View>
  )
}
