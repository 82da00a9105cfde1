import { UNBOUNDED_SCOPE, type KeyScope } from 'gateway/cryptography/key-record.ts'
import { CERTIFICATE_KINDS } from 'shared-types/vocabulary/certificate-kinds.ts'
import { isProvinceCode } from 'shared-types/vocabulary/provinces.ts'
import type { TypedArguments } from './read-arguments.ts'

/** 密钥范围 options of commands that make keys of the trust list. */
export const SCOPE_OPTIONS = { views: 'text', kinds: 'text', provinces: 'text' } as const

/** Their usage. */
export const SCOPE_USAGE = '[--views 0,1] [--kinds 1,…,9] [--provinces 33,…]'

const VIEWS_OF_USE: Readonly<Record<string, readonly string[]>> = {
  attestation: ['0', '1'],
  'inspector-card': ['2'],
}

/** True when one of the options was given. */
export function hasScope(typed: TypedArguments): boolean {
  return Object.keys(SCOPE_OPTIONS).some((option) => typed.text(option) !== undefined)
}

/** True when the scope can be read and keys of this use can have it. */
export function isScopeFor(use: string, typed: TypedArguments): boolean {
  const views = VIEWS_OF_USE[use]
  if (views === undefined || readScope(typed) === undefined) return false
  return itemsOf(typed, 'views').every((view) => views.includes(view))
}

/** The scope that was typed, unbounded where nothing was; undefined when an item is no kind, no province or no view. */
export function readScope(typed: TypedArguments): KeyScope | undefined {
  if (!hasScope(typed)) return UNBOUNDED_SCOPE
  const kinds = CERTIFICATE_KINDS.filter((kind) => itemsOf(typed, 'kinds').includes(String(kind)))
  const provinces = itemsOf(typed, 'provinces').filter(isProvinceCode)
  const views = itemsOf(typed, 'views').filter((view) => /^[0-2]$/.test(view))
  const read = [
    [kinds, 'kinds'],
    [provinces, 'provinces'],
    [views, 'views'],
  ] as const
  if (read.some(([items, option]) => items.length !== itemsOf(typed, option).length)) return undefined
  return { kinds, provinces, views: views.map(Number) }
}

function itemsOf(typed: TypedArguments, option: string): readonly string[] {
  return typed.text(option)?.split(',') ?? []
}
