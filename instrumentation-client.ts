// React is made ready in a task of its own before the framework begins with the page: a phone answers touches in between.
setTimeout(() => import('react-dom/client'))
