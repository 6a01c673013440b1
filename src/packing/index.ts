/** All municipalities' cases as files, made in the background for the secretariat. */
export { makePackage, resumePackages } from './make-package.ts'
export { orderPackages } from './order.ts'
export { routes } from './routes.ts'
export * from './words.ts'
