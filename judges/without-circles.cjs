// Writes a document as JSON, without the optional properties that lead back to the component that they belong to:
//   node without-circles.cjs openapi.yaml > document.json
// Prism makes up every optional property of an answer. A parent's parent's parent ends in `{}`, which breaks the schema, or in
// `RangeError: Maximum call stack size exceeded`.
const { readFileSync } = require('fs')
const { load } = require(require.resolve('js-yaml', { paths: [process.cwd()] }))

const document = load(readFileSync(process.argv[2], 'utf8'))
for (const [name, { properties = {}, required = [] }] of Object.entries(document.components.schemas)) {
  const itself = `"#/components/schemas/${name}"`
  for (const [key, property] of Object.entries(properties)) {
    if (!required.includes(key) && JSON.stringify(property).includes(itself)) {
      delete properties[key]
      console.error(`without ${name}.${key}`)
    }
  }
}
process.stdout.write(JSON.stringify(document))
