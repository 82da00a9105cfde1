/** A rectangle on the page, px from the top left of the document. */
export interface Area {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** What one element of a page shows: its words of its own, or a control. */
export interface Box {
  /** Id, class or tag, to find it again. */
  readonly name: string
  readonly words: string
  readonly label: string
  readonly control: boolean
  readonly primary: boolean
  readonly area: Area
  /** One area a line of its own words. */
  readonly lines: readonly Area[]
  /** The nearest box around it that cuts off what is beyond, and the nearest control around it. */
  readonly clip: Area | null
  readonly within: Area | null
  /** Things that float over the page (a foot, a sheet) form layers of their own; 0 is the page. */
  readonly layer: number
}

/** What a page shows at this moment. */
export interface PageBoxes {
  readonly width: number
  readonly scrollWidth: number
  readonly boxes: readonly Box[]
}
