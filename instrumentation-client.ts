// The framework is made ready in tasks of its own before it begins with the page: a phone answers touches in between.
setTimeout(() => import('react-dom/client'))
setTimeout(() => import('next/link'))
