use crate::macros::structure;
use crate::{Schema, Structure};

/// How a service's requests and responses look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Protocol {
    /// EC2's own: form-encoded requests with flat lists, XML responses without a wrapper.
    Ec2Query,
    /// Form-encoded requests with `.member.` lists, XML responses in an `…Result` element.
    AwsQuery,
    /// Resources by method and URI, documents in XML.
    RestXml,
    /// JSON both ways, the operation in the header `X-Amz-Target`; awsJson 1.0.
    Json10,
    /// The same; awsJson 1.1.
    Json11,
}

impl Protocol {
    /// Whether requests are forms.
    pub const fn is_query(self) -> bool {
        matches!(self, Self::Ec2Query | Self::AwsQuery)
    }

    /// Whether requests and answers are JSON, by `X-Amz-Target`.
    pub const fn is_json(self) -> bool {
        matches!(self, Self::Json10 | Self::Json11)
    }
}

/// A service: what its endpoint needs to know, and every operation it has.
#[derive(Debug)]
pub struct ServiceInfo {
    /// The name by which requests are signed and routed: `ec2`.
    pub name: &'static str,
    pub protocol: Protocol,
    /// The API's version, `2016-11-15`, as requests name it.
    pub version: &'static str,
    /// Empty where nothing is XML.
    pub xml_namespace: &'static str,
    /// What stands before the dot of `X-Amz-Target`; empty where requests have none.
    pub target_prefix: &'static str,
    /// Every operation of the model, sorted by name.
    pub operations: &'static [OperationInfo],
}

impl ServiceInfo {
    /// The operation named `name`, served or not.
    pub fn operation(&self, name: &str) -> Option<&'static OperationInfo> {
        let index = self.operations.binary_search_by(|operation| operation.name.cmp(name)).ok()?;
        Some(&self.operations[index])
    }
}

/// An operation of a service.
#[derive(Debug)]
pub struct OperationInfo {
    /// `RunInstances`
    pub name: &'static str,
    pub service: &'static ServiceInfo,
    /// Its place in [`ServiceInfo::operations`].
    pub index: usize,
    /// What is known of it if we serve it.
    pub served: Option<Served>,
    /// Its method and URI, in REST's protocols.
    pub http: Option<Http>,
}

/// How an operation of a REST protocol is asked for, and what its success looks like.
#[derive(Debug, Clone, Copy)]
pub struct Http {
    /// `POST`
    pub method: &'static str,
    /// `/2013-04-01/hostedzone/{Id}/rrset/`; a label that ends in `+` takes slashes, too, and
    /// parameters after a `?` must be in the request's query.
    pub uri: &'static str,
    /// The status of its success.
    pub status: u16,
    /// The root element of its request's document; empty without one.
    pub root: &'static str,
}

impl OperationInfo {
    pub const fn known(service: &'static ServiceInfo, index: usize, name: &'static str) -> Self {
        Self { name, service, index, served: None, http: None }
    }

    pub const fn over(
        mut self,
        method: &'static str,
        uri: &'static str,
        status: u16,
        root: &'static str,
    ) -> Self {
        self.http = Some(Http { method, uri, status, root });
        self
    }

    pub const fn served<I: Structure + Default, O: Structure + Default>(
        service: &'static ServiceInfo,
        index: usize,
        name: &'static str,
        input: &'static Schema,
        output: &'static Schema,
    ) -> Self {
        let served = Served { input, output, new_input: new::<I>, new_output: new::<O> };
        Self { name, service, index, served: Some(served), http: None }
    }

    pub fn is_served(&self) -> bool {
        self.served.is_some()
    }
}

/// The schemas of a served operation, and empty values of their types: to read a value whose
/// type isn't at hand, as the replay of a stored answer must.
#[derive(Debug)]
pub struct Served {
    pub input: &'static Schema,
    pub output: &'static Schema,
    pub new_input: fn() -> Box<dyn Structure>,
    pub new_output: fn() -> Box<dyn Structure>,
}

fn new<T: Structure + Default>() -> Box<dyn Structure> {
    Box::new(T::default())
}

/// An operation we serve, as a type: ties the input to the output and both to the table.
pub trait Operation: 'static {
    type Input: Structure + Default;
    type Output: Structure + Default;
    const INFO: &'static OperationInfo;
}

/// The output of an operation that answers nothing but success.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Unit;

/// The schema of [`Unit`].
pub static UNIT: Schema = Schema { name: "Unit", members: &[] };

structure!(Unit, UNIT, {});
