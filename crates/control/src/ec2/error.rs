//! EC2's error catalogue. Its models declare no errors, so this is written by hand from
//! "Error codes for the Amazon EC2 API" in the Amazon EC2 API Reference.

use aws_shapes::ApiError;

/// An error code with the message that tells the caller what to mend.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ec2Error {
    pub code: Ec2Code,
    pub message: String,
}

impl From<Ec2Error> for ApiError {
    fn from(e: Ec2Error) -> Self {
        ApiError::with_status(e.code.status(), e.code.as_str(), e.message)
    }
}

macro_rules! codes {
    ($($variant:ident = $text:literal $(($status:literal))?;)*) => {
        /// Every code EC2's handlers answer.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Ec2Code { $($variant,)* }

        impl Ec2Code {
            pub const ALL: &'static [Ec2Code] = &[$(Ec2Code::$variant,)*];

            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text,)* }
            }

            /// HTTP status: 400 unless the catalogue says otherwise.
            pub const fn status(self) -> u16 {
                match self { $($(Self::$variant => $status,)?)* _ => 400 }
            }

            pub fn with(self, message: impl Into<String>) -> Ec2Error {
                Ec2Error { code: self, message: message.into() }
            }
        }
    };
}

codes! {
    // Common to all operations.
    DryRunOperation = "DryRunOperation" (412);
    IdempotentParameterMismatch = "IdempotentParameterMismatch";
    IncorrectState = "IncorrectState";
    InvalidClientToken = "InvalidClientToken";
    InvalidParameter = "InvalidParameter";
    InvalidParameterCombination = "InvalidParameterCombination";
    InvalidParameterValue = "InvalidParameterValue";
    InvalidNextToken = "InvalidNextToken";
    MissingParameter = "MissingParameter";
    OperationNotPermitted = "OperationNotPermitted";
    UnsupportedOperation = "UnsupportedOperation";
    Unsupported = "Unsupported";
    UnauthorizedOperation = "UnauthorizedOperation" (403);
    RequestLimitExceeded = "RequestLimitExceeded" (503);
    DependencyViolation = "DependencyViolation";
    InvalidId = "InvalidID";
    // VPCs and subnets.
    InvalidVpcIdMalformed = "InvalidVpcID.Malformed";
    InvalidVpcIdNotFound = "InvalidVpcID.NotFound";
    InvalidVpcRange = "InvalidVpc.Range";
    InvalidVpcState = "InvalidVpcState";
    DefaultVpcAlreadyExists = "DefaultVpcAlreadyExists";
    DefaultSubnetAlreadyExistsInAvailabilityZone = "DefaultSubnetAlreadyExistsInAvailabilityZone";
    DefaultVpcDoesNotExist = "DefaultVpcDoesNotExist";
    VpcIdNotSpecified = "VPCIdNotSpecified";
    VpcLimitExceeded = "VpcLimitExceeded";
    InvalidSubnetIdMalformed = "InvalidSubnetID.Malformed";
    InvalidSubnetIdNotFound = "InvalidSubnetID.NotFound";
    InvalidSubnetRange = "InvalidSubnet.Range";
    InvalidSubnetConflict = "InvalidSubnet.Conflict";
    InsufficientFreeAddressesInSubnet = "InsufficientFreeAddressesInSubnet";
    SubnetLimitExceeded = "SubnetLimitExceeded";
    InvalidDhcpOptionsIdMalformed = "InvalidDhcpOptionsId.Malformed";
    InvalidDhcpOptionsIdNotFound = "InvalidDhcpOptionID.NotFound";
    // Gateways and routes.
    InvalidInternetGatewayIdMalformed = "InvalidInternetGatewayId.Malformed";
    InvalidInternetGatewayIdNotFound = "InvalidInternetGatewayID.NotFound";
    ResourceAlreadyAssociated = "Resource.AlreadyAssociated";
    GatewayNotAttached = "Gateway.NotAttached";
    InternetGatewayLimitExceeded = "InternetGatewayLimitExceeded";
    InvalidRouteTableIdMalformed = "InvalidRouteTableId.Malformed";
    InvalidRouteTableIdNotFound = "InvalidRouteTableID.NotFound";
    InvalidAssociationIdNotFound = "InvalidAssociationID.NotFound";
    InvalidRouteNotFound = "InvalidRoute.NotFound";
    RouteAlreadyExists = "RouteAlreadyExists";
    RouteLimitExceeded = "RouteLimitExceeded";
    RouteTableLimitExceeded = "RouteTableLimitExceeded";
    InvalidGatewayIdNotFound = "InvalidGatewayID.NotFound";
    InvalidNatGatewayIdNotFound = "InvalidNatGatewayID.NotFound";
    InvalidTransitGatewayIdNotFound = "InvalidTransitGatewayID.NotFound";
    InvalidVpcPeeringConnectionIdNotFound = "InvalidVpcPeeringConnectionID.NotFound";
    InvalidPrefixListIdNotFound = "InvalidPrefixListID.NotFound";
    InvalidPrefixListIdMalformed = "InvalidPrefixListId.Malformed";
    InvalidVpcPeeringConnectionIdMalformed = "InvalidVpcPeeringConnectionId.Malformed";
    InvalidVpcCidrBlockAssociationIdNotFound = "InvalidVpcCidrBlockAssociationID.NotFound";
    InvalidSubnetCidrBlockAssociationIdNotFound = "InvalidSubnetCidrBlockAssociationID.NotFound";
    CidrLimitExceeded = "CidrLimitExceeded";
    NatGatewayMalformed = "NatGatewayMalformed";
    NatGatewayNotFound = "NatGatewayNotFound";
    NatGatewayLimitExceeded = "NatGatewayLimitExceeded";
    InvalidEgressOnlyInternetGatewayIdMalformed = "InvalidEgressOnlyInternetGatewayId.Malformed";
    InvalidEgressOnlyInternetGatewayIdNotFound = "InvalidEgressOnlyInternetGatewayId.NotFound";
    PrefixListLimitExceeded = "PrefixListLimitExceeded";
    PrefixListMaxEntriesExceeded = "PrefixListMaxEntriesExceeded";
    PrefixListVersionMismatch = "PrefixListVersionMismatch";
    InvalidPrefixListModification = "InvalidPrefixListModification";
    InvalidStateTransition = "InvalidStateTransition";
    InvalidVpcPeeringConnectionStateDnsHostnamesDisabled = "InvalidVpcPeeringConnectionState.DnsHostnamesDisabled";
    VpcPeeringConnectionAlreadyExists = "VpcPeeringConnectionAlreadyExists";
    ActiveVpcPeeringConnectionPerVpcLimitExceeded = "ActiveVpcPeeringConnectionPerVpcLimitExceeded";
    OutstandingVpcPeeringConnectionLimitExceeded = "OutstandingVpcPeeringConnectionLimitExceeded";
    InvalidServiceName = "InvalidServiceName";
    DuplicateSubnetsInSameZone = "DuplicateSubnetsInSameZone";
    InvalidPolicyDocument = "InvalidPolicyDocument";
    VpcEndpointLimitExceeded = "VpcEndpointLimitExceeded";
    InvalidVpcEndpointIdMalformed = "InvalidVpcEndpointId.Malformed";
    InvalidVpcEndpointIdNotFound = "InvalidVpcEndpointId.NotFound";
    // What looks at the network.
    FlowLogAlreadyExists = "FlowLogAlreadyExists";
    FlowLogsLimitExceeded = "FlowLogsLimitExceeded";
    InvalidFlowLogIdNotFound = "InvalidFlowLogId.NotFound";
    InvalidNetworkInsightsPathIdNotFound = "InvalidNetworkInsightsPathId.NotFound";
    InvalidNetworkInsightsAnalysisIdNotFound = "InvalidNetworkInsightsAnalysisId.NotFound";
    AnalysisExistsForNetworkInsightsPath = "AnalysisExistsForNetworkInsightsPath";
    NetworkInsightsPathLimitExceeded = "NetworkInsightsPathLimitExceeded";
    NetworkInsightsAnalysisLimitExceeded = "NetworkInsightsAnalysisLimitExceeded";
    // Security groups.
    InvalidGroupIdMalformed = "InvalidGroupId.Malformed";
    InvalidGroupNotFound = "InvalidGroup.NotFound";
    InvalidGroupDuplicate = "InvalidGroup.Duplicate";
    InvalidGroupInUse = "InvalidGroup.InUse";
    InvalidGroupReserved = "InvalidGroup.Reserved";
    CannotDelete = "CannotDelete";
    InvalidSecurityGroupRuleIdMalformed = "InvalidSecurityGroupRuleId.Malformed";
    InvalidSecurityGroupRuleIdNotFound = "InvalidSecurityGroupRuleId.NotFound";
    InvalidPermissionDuplicate = "InvalidPermission.Duplicate";
    InvalidPermissionMalformed = "InvalidPermission.Malformed";
    InvalidPermissionNotFound = "InvalidPermission.NotFound";
    RulesPerSecurityGroupLimitExceeded = "RulesPerSecurityGroupLimitExceeded";
    SecurityGroupLimitExceeded = "SecurityGroupLimitExceeded";
    SecurityGroupsPerInterfaceLimitExceeded = "SecurityGroupsPerInterfaceLimitExceeded";
    InvalidNetworkAclIdMalformed = "InvalidNetworkAclId.Malformed";
    InvalidNetworkAclIdNotFound = "InvalidNetworkAclID.NotFound";
    NetworkAclLimitExceeded = "NetworkAclLimitExceeded";
    NetworkAclEntryAlreadyExists = "NetworkAclEntryAlreadyExists";
    NetworkAclEntryLimitExceeded = "NetworkAclEntryLimitExceeded";
    InvalidNetworkAclEntryNotFound = "InvalidNetworkAclEntry.NotFound";
    // Interfaces and addresses.
    InvalidNetworkInterfaceIdMalformed = "InvalidNetworkInterfaceId.Malformed";
    InvalidNetworkInterfaceIdNotFound = "InvalidNetworkInterfaceID.NotFound";
    InvalidNetworkInterfaceInUse = "InvalidNetworkInterface.InUse";
    InvalidAttachmentIdMalformed = "InvalidNetworkInterfaceAttachmentId.Malformed";
    InvalidAttachmentIdNotFound = "InvalidAttachmentID.NotFound";
    NetworkInterfaceLimitExceeded = "NetworkInterfaceLimitExceeded";
    InvalidIpAddressInUse = "InvalidIPAddress.InUse";
    InvalidAddressNotFound = "InvalidAddress.NotFound";
    InvalidAddressMalformed = "InvalidAddress.Malformed";
    InvalidAllocationIdNotFound = "InvalidAllocationID.NotFound";
    AddressLimitExceeded = "AddressLimitExceeded";
    InsufficientAddressCapacity = "InsufficientAddressCapacity";
    AuthFailure = "AuthFailure" (403);
    // Key pairs.
    InvalidKeyPairNotFound = "InvalidKeyPair.NotFound";
    InvalidKeyPairDuplicate = "InvalidKeyPair.Duplicate";
    InvalidKeyFormat = "InvalidKey.Format";
    InvalidKeyPairFormat = "InvalidKeyPair.Format";
    // Images.
    InvalidAmiIdMalformed = "InvalidAMIID.Malformed";
    InvalidAmiIdNotFound = "InvalidAMIID.NotFound";
    InvalidAmiIdUnavailable = "InvalidAMIID.Unavailable";
    InvalidAmiNameMalformed = "InvalidAMIName.Malformed";
    InvalidAmiNameDuplicate = "InvalidAMIName.Duplicate";
    InvalidUserIdMalformed = "InvalidUserID.Malformed";
    InvalidAmiAttributeItemValue = "InvalidAMIAttributeItemValue";
    // Launch templates.
    InvalidLaunchTemplateIdMalformed = "InvalidLaunchTemplateId.Malformed";
    InvalidLaunchTemplateIdNotFound = "InvalidLaunchTemplateId.NotFound";
    InvalidLaunchTemplateIdVersionNotFound = "InvalidLaunchTemplateId.VersionNotFound";
    InvalidLaunchTemplateNameMalformed = "InvalidLaunchTemplateName.MalformedException";
    InvalidLaunchTemplateNameNotFound = "InvalidLaunchTemplateName.NotFoundException";
    InvalidLaunchTemplateNameAlreadyExists = "InvalidLaunchTemplateName.AlreadyExistsException";
    // Instances.
    InvalidInstanceIdMalformed = "InvalidInstanceID.Malformed";
    InvalidInstanceIdNotFound = "InvalidInstanceID.NotFound";
    InvalidInstanceId = "InvalidInstanceID";
    InvalidInstanceType = "InvalidInstanceType";
    InvalidBlockDeviceMapping = "InvalidBlockDeviceMapping";
    InvalidUserDataMalformed = "InvalidUserData.Malformed";
    InvalidInstanceAttributeValue = "InvalidInstanceAttributeValue";
    MissingInput = "MissingInput";
    AttachmentLimitExceeded = "AttachmentLimitExceeded";
    PrivateIpAddressLimitExceeded = "PrivateIpAddressLimitExceeded";
    InvalidInterfaceIndex = "InvalidInterface.IncorrectPlacement";
    IncorrectInstanceState = "IncorrectInstanceState";
    InsufficientInstanceCapacity = "InsufficientInstanceCapacity" (500);
    InstanceLimitExceeded = "InstanceLimitExceeded";
    VcpuLimitExceeded = "VcpuLimitExceeded";
    UnsupportedHibernationConfiguration = "UnsupportedHibernationConfiguration";
    // Volumes and snapshots.
    InvalidVolumeIdMalformed = "InvalidVolumeID.Malformed";
    InvalidVolumeNotFound = "InvalidVolume.NotFound";
    InvalidVolumeZoneMismatch = "InvalidVolume.ZoneMismatch";
    InvalidAttachmentNotFound = "InvalidAttachment.NotFound";
    InvalidVolumeModificationNotFound = "InvalidVolumeModification.NotFound";
    IncorrectModificationState = "IncorrectModificationState";
    VolumeInUse = "VolumeInUse";
    VolumeLimitExceeded = "VolumeLimitExceeded";
    InvalidZoneNotFound = "InvalidZone.NotFound";
    InvalidSnapshotIdMalformed = "InvalidSnapshotID.Malformed";
    InvalidSnapshotNotFound = "InvalidSnapshot.NotFound";
    InvalidSnapshotInUse = "InvalidSnapshot.InUse";
    SnapshotLimitExceeded = "SnapshotLimitExceeded";
    ConcurrentSnapshotLimitExceeded = "ConcurrentSnapshotLimitExceeded";
    // Tags.
    TagLimitExceeded = "TagLimitExceeded";
    InvalidTagKeyMalformed = "InvalidTagKey.Malformed";
}
