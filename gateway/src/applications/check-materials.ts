import type { ApplicationKind } from 'shared-types/contracts/application-kinds.ts'
import type { MaterialReference } from 'shared-types/contracts/application-materials.ts'
import type { Materials } from './material.ts'
import type { FieldsRefusal } from './refused-fields.ts'

type Broken = FieldsRefusal['fields'][number]

/**
 * 核对材料: the pictures that are missing (`materials.portrait`, `required`), that the kind does not want (`not-asked`), or
 * that this person has not brought to this province whole (`not-complete`).
 */
export async function brokenMaterials(
  materials: Materials,
  uploaderRef: string,
  kind: Pick<ApplicationKind, 'province' | 'materials'>,
  references: readonly MaterialReference[],
): Promise<readonly Broken[]> {
  const broken: Broken[] = kind.materials
    .filter(({ material, required }) => required && !references.some((one) => one.material === material))
    .map(({ material }) => ({ path: `materials.${material}`, rule: 'required' }))
  for (const { material, materialId } of references) {
    const path = `materials.${material}`
    if (!kind.materials.some((wanted) => wanted.material === material)) {
      broken.push({ path, rule: 'not-asked' })
      continue
    }
    const found = await materials.find(uploaderRef, materialId)
    const fits = found?.state === 'complete' && found.material === material && found.province === kind.province
    if (!fits) broken.push({ path, rule: 'not-complete' })
  }
  return broken
}
