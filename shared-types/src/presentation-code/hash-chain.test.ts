import { describe, expect, it } from 'vitest'
import { anchorOf, anchorOfLink, chainLinks, linkAt, linkBefore } from './hash-chain.ts'
import { sm3 } from './testing/node-cryptography.ts'

const seed = Uint8Array.from({ length: 16 }, (_, index) => index)

describe('the hash chain', () => {
  it('hashes its label, the index and the link', () => {
    const message = Buffer.concat([Buffer.from('RTC1-link'), Buffer.from([0x02, 0xd0]), seed])
    expect(linkBefore(sm3, 720, seed)).toEqual(sm3(message).slice(0, 16))
  })

  it('every minute has its link, and each leads to the anchor', () => {
    const { anchor, links } = chainLinks(sm3, seed, 20)
    expect(links).toHaveLength(20)
    expect(links[19]).toEqual(seed)
    links.forEach((link, stepIndex) => {
      expect(anchorOfLink(sm3, link, stepIndex)).toEqual(anchor)
      expect(linkAt(sm3, seed, 20, stepIndex)).toEqual(link)
    })
    expect(anchorOf(sm3, seed, 20)).toEqual(anchor)
  })

  it('a link under another index leads elsewhere', () => {
    const { anchor, links } = chainLinks(sm3, seed, 5)
    const [first = seed] = links
    expect(anchorOfLink(sm3, first, 1)).not.toEqual(anchor)
  })

  it('another number of steps has another anchor', () => {
    expect(anchorOf(sm3, seed, 60)).not.toEqual(anchorOf(sm3, seed, 61))
  })

  it('arguments out of range are named', () => {
    expect(() => linkBefore(sm3, 0, seed)).toThrow('index')
    expect(() => linkBefore(sm3, 65_536, seed)).toThrow('index')
    expect(() => linkBefore(sm3, 1, seed.slice(1))).toThrow('link: 15 bytes')
    expect(() => linkAt(sm3, seed, 5, 5)).toThrow('stepIndex')
    expect(() => chainLinks(sm3, seed, 0)).toThrow('index')
  })
})
