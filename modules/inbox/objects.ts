import { defineObject, id, nullable, text, time } from '../../kernel/object.ts'

/** That something happened which a person should know of. It lies in the person's private container and stream. */
export const InboxEntry = defineObject({
  name: 'inbox-entry',
  table: 'inbox.entry',
  title: null,
  container: 'containerId',
  fields: {
    containerId: id('container'),
    aboutId: id('object'),
    /** What is said of it: a message key of the room that says it, such as `inbox.mentioned`. */
    say: text(),
    byId: id('person'),
    readAt: nullable(time()),
  },
})
