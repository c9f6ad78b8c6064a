//! AWS Systems Manager: its Parameter Store.

pub(crate) mod find;
mod get;
mod put;
mod tags;

use crate::Tx;
use crate::access::{Access, Found};
use aws_shapes::ssm::{
    AddTagsToResource, DeleteParameter, DeleteParameters, DescribeParameters, GetParameter,
    GetParameterHistory, GetParameters, GetParametersByPath, LabelParameterVersion, ListTagsForResource,
    PutParameter, RemoveTagsFromResource, UnlabelParameterVersion,
};
use aws_shapes::{Registry, Structure, texts_at};
use find::Asked;
use model::World;

pub(crate) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<GetParameter>(get::get_parameter, Access::found(named))
        .on::<GetParameters>(get::get_parameters, Access::found(named))
        .on::<GetParametersByPath>(get::get_parameters_by_path, Access::found(named))
        .on::<GetParameterHistory>(get::get_parameter_history, Access::found(named))
        .on::<DescribeParameters>(get::describe_parameters, Access::any())
        .on::<PutParameter>(put::put_parameter, Access::found(named).key("ssm:Overwrite", "Overwrite"))
        .on::<DeleteParameter>(put::delete_parameter, Access::found(named))
        .on::<DeleteParameters>(put::delete_parameters, Access::found(named))
        .on::<LabelParameterVersion>(tags::label_parameter_version, Access::found(named))
        .on::<UnlabelParameterVersion>(tags::unlabel_parameter_version, Access::found(named))
        .on::<AddTagsToResource>(tags::add_tags, Access::found(named))
        .on::<RemoveTagsFromResource>(tags::remove_tags, Access::found(named))
        .on::<ListTagsForResource>(tags::list_tags, Access::found(named));
}

/// The parameters that a request names, or the path, whichever way it names them.
fn named(world: &World, input: &dyn Structure, found: &mut Found) {
    for member in ["Name", "Names", "Path", "ResourceId"] {
        for text in texts_at(input, member) {
            found.add("parameter", find::arn(world, Asked::new(&text).name));
        }
    }
}
