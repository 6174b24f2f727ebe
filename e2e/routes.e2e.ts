import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { newId } from '../kernel/ids.ts'
import { lookAtAll } from './a11y.ts'
import { foundCompany } from './company.ts'
import { journey } from './journey.ts'
import type { Scene } from './scene.ts'

const root = join(import.meta.dirname, '..')

journey(
  'every page of a company at work can be read by all, in light and dark',
  async scene => {
    const { page } = scene
    // Two of the pages are of things that are not there, and a stranger's page asks once who is here.
    scene.expectErrors(/status of (401|404)/)
    const places = await seedWorld(scene, page)
    const wanted = routesOfRooms()
    const missing = wanted.filter(route => !Object.keys(places).includes(route))
    assert.deepEqual(missing, [], 'routes of rooms that are not looked at')
    const more = ['/', '/settings', '/settings/appearance', '/settings/members', '/settings/departments']
    const nowhere = ['/no/such/page', `/i/${newId()}`, '/p/NONE/board']
    await lookAtAll(page, [...Object.values(places), ...more, ...nowhere])
    const stranger = await scene.openPage()
    await lookAtAll(stranger, ['/', '/sign-in', '/invite?token=none', '/requests'])
  },
  { limit: 300 },
)

/** A company with something on each page; gives an address for each route of the rooms. */
async function seedWorld({ server }: Scene, page: Page): Promise<Readonly<Record<string, string>>> {
  const company = await foundCompany(server.url, ['市场部', '技术部'])
  const zhou = await company.join('周涛', '技术部', { head: true })
  const li = await company.join('李娜', '市场部', { head: true })
  await company.owner.run('department.join', {
    department: company.departments.get('技术部'),
    person: company.owner.id,
  })
  const { spaces } = JSON.parse(await zhou.ask('space.list'))
  const { id: space } = spaces.find(({ name }: { name: string }) => name === '技术部')
  const { project } = await zhou.run('project.create', { space, name: '新产品 X', key: 'X1' })
  const { issue } = await zhou.run('issue.create', {
    project,
    title: '老化测试',
    assignee: company.owner.id,
    priority: 4,
    due: '2027-03-09',
  })
  const { request } = await li.run('request.send', {
    from: company.departments.get('市场部'),
    to: company.departments.get('技术部'),
    title: '产品参数表',
    why: '产品页要用',
    due: '2027-03-09',
    lines: ['覆盖 X1、X1 Pro 两款', '每项参数注明测试条件'],
  })
  await company.owner.enter(page)
  return {
    setup: '/setup',
    'sign-in': '/sign-in',
    invite: '/invite?token=none',
    inbox: '/inbox',
    work: '/work',
    'work/access/:place': `/work/access/${space}`,
    'p/:project/board': '/p/X1/board',
    'p/:project/list': '/p/X1/list',
    'i/:id': `/i/${issue}`,
    'browse/:key': '/browse/X1-1',
    requests: '/requests',
    'r/:request': `/r/${request}`,
  }
}

/** The routes that rooms declare, read from their text: what a browser bundles can't be imported here. */
function routesOfRooms(): string[] {
  const files = globSync('modules/*/web/index.tsx', { cwd: root })
  return files.flatMap(file => {
    const text = readFileSync(join(root, file), 'utf8')
    const declared = /^ {2}routes: \{(.*?)(?:^ {2}\}| \},$)/ms.exec(text)?.[1] ?? ''
    const names = [...declared.matchAll(/'?([\w/:-]+)'?: (?:\(\) => import|\{)/g)].map(
      ([, name]) => name ?? '',
    )
    return names.filter(name => name !== 'load')
  })
}
