/**
 * 策略文本的结构: what is left of a policy file once its YAML is read: groups of members, lists, and texts, each with its
 * line. No numbers, booleans or nulls: `no`, `0x10` and `1_000` are texts, and whoever needs a number reads it from one.
 */
export type TreeNode = TreeGroup | TreeList | TreeText

export interface TreeGroup {
  readonly type: 'group'
  readonly line: number
  readonly members: readonly TreeMember[]
}

export interface TreeMember {
  readonly name: string
  readonly line: number
  readonly value: TreeNode
}

export interface TreeList {
  readonly type: 'list'
  readonly line: number
  readonly items: readonly TreeNode[]
}

export interface TreeText {
  readonly type: 'text'
  readonly line: number
  readonly text: string
}
