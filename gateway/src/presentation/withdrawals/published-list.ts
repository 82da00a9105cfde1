/** 已发布的状态名单: one version as it is stored and sent. */
export interface PublishedList {
  /** Growing, never used twice. */
  readonly version: number
  /** Unix seconds. */
  readonly issuedAt: number
  /** SM3 in hex over what the list says, its version and times apart: equal when nothing changed. */
  readonly contentDigest: string
  readonly records: number
  /** The envelope's JSON text: the exact bytes that are sent. */
  readonly envelope: string
}

/** The same without the envelope, which may have a megabyte. */
export type ListHead = Omit<PublishedList, 'envelope'>

/** Port: the last few withdrawal lists; older ones say nothing that a newer one does not. */
export interface PublishedLists {
  newestHead(): Promise<ListHead | undefined>
  newest(): Promise<PublishedList | undefined>
  /** False when this version is there already: another one was quicker, and its list stands. Forgets all but the last few. */
  add(list: PublishedList): Promise<boolean>
}
