/** Under this the browser keeps the name that a person gave with a correction. */
export const NAME = 'hearsay-name'
