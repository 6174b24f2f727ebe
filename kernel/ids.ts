declare const brand: unique symbol

/** A UUID that names one object of type `N`. The brand exists for the compiler only. */
export type Id<N extends string> = string & { readonly [brand]: N }
