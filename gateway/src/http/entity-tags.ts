/** RFC 9110 13.1.2: weak comparison of an entity tag with each of `If-None-Match`, or `*`. */
export function isKnownTag(ifNoneMatch: string | undefined, etag: string): boolean {
  const tags = (ifNoneMatch ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  return tags.includes(etag) || tags.includes('*')
}
