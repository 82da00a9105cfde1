import type { OpenView, ReleaseView } from 'gateway/release/policy-model.ts'
import type { PolicyFile } from 'gateway/release/policy-file.ts'
import { withoutField, withoutLine } from './edit-lines.ts'
import { withFile, type MakePlants, type Plant, type PlantBase } from './plant.ts'

function nameOf({ audience, purpose }: ReleaseView): string {
  return `${audience}/${purpose}`
}

/** The files without a closed view's line. */
function withoutClosed(base: PlantBase, view: ReleaseView): readonly PolicyFile[] {
  const place = base.policy.closedViews.find(
    (each) => each.audience === view.audience && each.purpose === view.purpose,
  )?.place
  if (place === undefined) throw new Error(`no file closes ${nameOf(view)}`)
  return withFile(base.files, place.file, (text) => {
    const shorter = withoutField(text, place.line, view.purpose)
    return shorter === text ? withoutLine(text, place.line) : shorter
  })
}

/** 删掉关闭: an audience and purpose that nothing speaks of any more. */
export const plantForgottenViews: MakePlants = (base) =>
  base.policy.closedViews.map((view) => ({
    sort: 'a closed view forgotten',
    name: nameOf(view),
    proof: 1,
    // The last purpose of an entry leaves a default that closes nothing: no policy at all.
    ...(remains(base, view) ? {} : { proof: 'reading' as const }),
    files: withoutClosed(base, view),
    facts: base.facts,
  }))

/** Whether an entry still closes something once this view is taken out of it. */
function remains({ policy, files }: PlantBase, view: ReleaseView): boolean {
  const place = policy.closedViews.find(
    (each) => each.audience === view.audience && each.purpose === view.purpose,
  )?.place
  const line = files.find(({ path }) => path === place?.file)?.text.split('\n')[(place?.line ?? 1) - 1] ?? ''
  return !line.includes('[') || line.includes(',')
}

function copyAs(file: PolicyFile, from: OpenView, to: ReleaseView): PolicyFile {
  return {
    path: file.path.replace(`${from.audience}-${from.purpose}`, `${to.audience}-${to.purpose}`),
    text: file.text
      .replace(`audience: ${from.audience}`, `audience: ${to.audience}`)
      .replace(`purpose: ${from.purpose}`, `purpose: ${to.purpose}`),
  }
}

/** 无路由的视图: rules for a view to which no route leads, with outputs expected of them. */
export const plantViewsWithoutRoute: MakePlants = (base) => {
  const [model] = base.policy.openViews.filter(({ purpose }) => purpose === 'verify-roadside')
  if (model === undefined) throw new Error('the roadside view is not open')
  const copied = base.files.filter(({ path }) => path.startsWith(`${model.audience}-${model.purpose}`))
  return base.policy.closedViews
    .filter((view) => remains(base, view))
    .map((view) => ({
      sort: 'rules without a route',
      name: nameOf(view),
      proof: 6 as const,
      files: [...withoutClosed(base, view), ...copied.map((file) => copyAs(file, model, view))],
      facts: base.facts,
    }))
}

/** 路由消失: the route of a view is taken away, its rules stay. */
export const plantRoutesTakenAway: MakePlants = ({ files, policy, facts }) =>
  policy.openViews.map((view): Plant => {
    const isIt = (each: ReleaseView): boolean => each.audience === view.audience && each.purpose === view.purpose
    const routes = facts.routes.map((route) => ({ ...route, views: route.views.filter((each) => !isIt(each)) }))
    return { sort: 'a route taken away', name: nameOf(view), proof: 6, files, facts: { ...facts, routes } }
  })

/** 路由无规则: a route that says it releases under a view which no file opens. */
export const plantRoutesWithoutRules: MakePlants = ({ files, policy, facts }) =>
  policy.closedViews.map(({ audience, purpose }): Plant => {
    const route = {
      route: 'POST /api/v1/planted',
      state: 'open',
      views: [{ audience, purpose }],
      members: ['holderName'],
      structural: [],
    } as const
    const name = nameOf({ audience, purpose })
    return {
      sort: 'a route without rules',
      name,
      proof: 6,
      files,
      facts: { ...facts, routes: [...facts.routes, route] },
    }
  })
