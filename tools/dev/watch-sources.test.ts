import assert from 'node:assert/strict'
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { inTree } from '../check/fixture-tree.ts'
import { watchSources } from './watch-sources.ts'

/** Gives what is told of after each of the steps. */
const told = (...steps: ((root: string) => void)[]) =>
  inTree({ 'kernel/run.ts': '1', 'kernel/db/lanes.ts': '1', 'kernel/notes.md': '1' }, async root => {
    const seen: string[][] = []
    let now: string[] = []
    const isOurs = (path: string) => path.endsWith('.ts')
    const watching = watchSources({
      root,
      folders: ['kernel', 'absent'],
      isOurs,
      onChange: paths => now.push(...paths),
    })
    for (const step of steps) {
      step(root)
      await delay(150)
      seen.push(now.sort())
      now = []
    }
    watching.stop()
    return seen
  })

const write = (path: string, text: string) => (root: string) => writeFileSync(join(root, path), text)
const saveByRename = (path: string, text: string) => (root: string) => {
  writeFileSync(join(root, `${path}.tmp`), text)
  renameSync(join(root, `${path}.tmp`), join(root, path))
}

test('each save by renaming is seen', async () => {
  const steps = ['2', '3', '4'].map(text => saveByRename('kernel/run.ts', text))
  assert.deepEqual(await told(...steps), [['kernel/run.ts'], ['kernel/run.ts'], ['kernel/run.ts']])
})

test('a save that changed nothing is none, nor is a file that does not matter', async () => {
  assert.deepEqual(await told(write('kernel/run.ts', '1'), write('kernel/notes.md', '2')), [[], []])
})

test('files of new folders are seen, at first and later', async () => {
  const make = (root: string) => {
    mkdirSync(join(root, 'kernel/sync/deep'), { recursive: true })
    writeFileSync(join(root, 'kernel/sync/deep/hub.ts'), '1')
  }
  const path = 'kernel/sync/deep/hub.ts'
  assert.deepEqual(await told(make, write(path, '2'), saveByRename(path, '3')), [[path], [path], [path]])
})

test('removed files and folders are seen', async () => {
  const removeFolder = (root: string) => rmSync(join(root, 'kernel/db'), { recursive: true })
  const removeFile = (root: string) => rmSync(join(root, 'kernel/run.ts'))
  assert.deepEqual(await told(removeFolder, removeFile), [['kernel/db/lanes.ts'], ['kernel/run.ts']])
})
