/** The test files below a folder, each with its name and what loads it; made by the esbuild plugin testPlugins.cjs. */
declare module "every-test:*" {
  const files: readonly (readonly [name: string, load: () => Promise<unknown>])[];
  export default files;
}
