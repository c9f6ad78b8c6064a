use std::any::Any;
use std::fmt;

use crate::{ApiError, ErasedOutput, Operation, OperationInfo, Reader, ServiceInfo, Structure};

/// What handlers need to run, and what each operation must declare beside its handler.
pub trait Context: 'static {
    /// Who may call an operation: given with its handler, so that none is served without it.
    type Access: Send + Sync + 'static;
}

/// Which function answers which operation, for handlers that need a context `C`.
///
/// There is one slot for every operation of the services' tables; [`Registry::on`] fills
/// one. What is served is what the tables say, and [`Registry::check`] holds the two together.
pub struct Registry<C: Context> {
    services: Vec<(&'static ServiceInfo, Vec<Option<Handler<C>>>)>,
}

impl<C: Context> Registry<C> {
    pub fn new(services: &[&'static ServiceInfo]) -> Self {
        let slots =
            |service: &&'static ServiceInfo| (*service, service.operations.iter().map(|_| None).collect());
        Self { services: services.iter().map(slots).collect() }
    }

    /// Makes `handler` answer `O`, for whom `access` lets.
    ///
    /// Panics if `O` has a handler already or its service isn't of this registry: both are
    /// mistakes in wiring, met at the first start.
    pub fn on<O: Operation>(
        &mut self,
        handler: impl Fn(&mut C, O::Input) -> Result<O::Output, ApiError> + Send + Sync + 'static,
        access: C::Access,
    ) -> &mut Self {
        let operation = O::INFO;
        let slot = self
            .services
            .iter_mut()
            .find(|(service, _)| std::ptr::eq(*service, operation.service))
            .map(|(_, slots)| &mut slots[operation.index])
            .unwrap_or_else(|| panic!("no service {} here", operation.service.name));
        assert!(slot.is_none(), "{} has two handlers", operation.name);
        *slot = Some(Handler::new::<O>(operation, handler, access));
        self
    }

    /// The handler of an operation, if it has one.
    pub fn get(&self, operation: &OperationInfo) -> Option<&Handler<C>> {
        let (_, slots) =
            self.services.iter().find(|(service, _)| std::ptr::eq(*service, operation.service))?;
        slots[operation.index].as_ref()
    }

    /// The service that requests are signed for as `name`.
    pub fn service(&self, name: &str) -> Option<&'static ServiceInfo> {
        self.services.iter().map(|(service, _)| *service).find(|service| service.name == name)
    }

    /// Operations with a handler, in the tables' order.
    pub fn served(&self) -> impl Iterator<Item = &'static OperationInfo> {
        self.handlers().map(|handler| handler.operation)
    }

    /// All handlers, in the tables' order.
    pub fn handlers(&self) -> impl Iterator<Item = &Handler<C>> {
        self.services.iter().flat_map(|(_, slots)| slots).flatten()
    }

    /// Operations the tables call served that have no handler: the list is to be empty.
    pub fn missing(&self) -> Vec<&'static OperationInfo> {
        self.services
            .iter()
            .flat_map(|(service, slots)| service.operations.iter().zip(slots))
            .filter(|(operation, slot)| operation.is_served() && slot.is_none())
            .map(|(operation, _)| operation)
            .collect()
    }

    /// Says which served operations have no handler, if any.
    pub fn check(&self) -> Result<(), String> {
        let missing: Vec<_> = self.missing().iter().map(|operation| operation.name).collect();
        match missing.as_slice() {
            [] => Ok(()),
            names => Err(format!("served without a handler: {}", names.join(", "))),
        }
    }
}

impl<C: Context> fmt::Debug for Registry<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = self.services.iter().map(|(service, _)| service.name);
        f.debug_list().entries(names).finish()
    }
}

type Decode = fn(&mut dyn Reader) -> Result<Box<dyn Structure>, ApiError>;
type Call<C> = Box<dyn Fn(&mut C, Box<dyn Structure>) -> Result<ErasedOutput, ApiError> + Send + Sync>;

/// A handler whose operation's types have been forgotten.
///
/// Decoding and calling are apart, so that what is common to many operations (dry runs,
/// idempotency, authorisation) can look at the input in between, by
/// [`Structure::scalar`].
pub struct Handler<C: Context> {
    operation: &'static OperationInfo,
    decode: Decode,
    call: Call<C>,
    access: C::Access,
}

impl<C: Context> Handler<C> {
    fn new<O: Operation>(
        operation: &'static OperationInfo,
        handler: impl Fn(&mut C, O::Input) -> Result<O::Output, ApiError> + Send + Sync + 'static,
        access: C::Access,
    ) -> Self {
        Self {
            operation,
            access,
            decode: |reader| {
                let mut input = O::Input::default();
                reader.structure(&mut input)?;
                Ok(Box::new(input))
            },
            call: Box::new(move |context, input| {
                let input: Box<dyn Any> = input;
                let input = input.downcast::<O::Input>().map_err(|_| {
                    ApiError::internal(format!("another operation's input for {}", O::INFO.name))
                })?;
                Ok(Box::new(handler(context, *input)?))
            }),
        }
    }

    pub fn operation(&self) -> &'static OperationInfo {
        self.operation
    }

    /// What was declared beside the handler.
    pub fn access(&self) -> &C::Access {
        &self.access
    }

    /// Reads the operation's input.
    pub fn decode(&self, reader: &mut dyn Reader) -> Result<Box<dyn Structure>, ApiError> {
        (self.decode)(reader)
    }

    /// Answers an input that [`Handler::decode`] of the same handler gave.
    pub fn call(&self, context: &mut C, input: Box<dyn Structure>) -> Result<ErasedOutput, ApiError> {
        (self.call)(context, input)
    }

    /// Reads and answers.
    pub fn handle(&self, context: &mut C, reader: &mut dyn Reader) -> Result<ErasedOutput, ApiError> {
        let input = self.decode(reader)?;
        self.call(context, input)
    }
}

impl<C: Context> fmt::Debug for Handler<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Handler({})", self.operation.name)
    }
}
