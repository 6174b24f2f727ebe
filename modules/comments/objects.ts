import { defineObject, id, json, long, nullable, time } from '../../kernel/object.ts'
import type { RichDoc } from '../../packages/editor/schema.ts'

/** What somebody said about an object; it lies in the container of that object. */
export const Comment = defineObject({
  name: 'comment',
  table: 'comments.comment',
  title: null,
  container: 'containerId',
  fields: {
    containerId: id('container'),
    onId: id('object'),
    body: long(json<RichDoc>()),
    /** Persons whom the body names: the log knows them, and not the body. */
    mentions: json<readonly string[]>(),
    editedAt: nullable(time()),
  },
})
